import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { Session, Start } from '@fatong/ui';
import { paths } from '../paths.js';

/** Officials begin with their tray, or the page they chose to begin with; whoever handles no records begins where their work is: the message flow, the audit log, the calendar, of a demo its clock. */
export const firstPage: CanActivateFn = () => {
  const may = inject(Session).view()?.may;
  if (may === undefined) return true;
  if (may.records) return inject(Start).instead() ?? true;
  const router = inject(Router);
  if (may.messages) return router.createUrlTree(['/', paths.messages]);
  if (may.moveClock) return router.createUrlTree(['/', paths.demoClock]);
  if (may.calendar) return router.createUrlTree(['/', paths.calendar]);
  return may.audit ? router.createUrlTree(['/', paths.messages, 'audit']) : true;
};
