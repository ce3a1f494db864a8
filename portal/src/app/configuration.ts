import { provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';

export const configuration: ApplicationConfig = { providers: [provideZonelessChangeDetection()] };
