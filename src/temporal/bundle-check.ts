import { workflowBundle } from './bundle.js';

// Workflow code that cannot be bundled would show itself only when a worker starts.
await workflowBundle();
