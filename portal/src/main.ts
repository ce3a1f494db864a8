import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.js';
import { configuration } from './app/configuration.js';

await bootstrapApplication(App, configuration);
