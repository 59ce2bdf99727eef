import { App } from './app/app.js';
import { show } from './app/show.js';

void show(<App />);
