/** Writes the JSON Schema of workflow files, which editors use for completion. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionJsonSchema } from '../src/definitions/json-schema.js';

writeFileSync(join(import.meta.dirname, '../workflows/definitions/definition.schema.json'), definitionJsonSchema());
