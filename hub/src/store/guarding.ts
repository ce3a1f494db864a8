import type { CircuitOpening, Guarding, LineRules } from '../ports/index.js';
import { closeCircuit, hastenCircuit, openCircuit } from './dialects/index.js';
import type { Kit } from './kit.js';
import { rulesNow } from './line-rules.js';
import { racing } from './racing.js';

/** See the port. */
export class SqlGuarding implements Guarding {
  constructor(private readonly kit: Kit) {}

  rules(): Promise<LineRules> {
    return this.kit.database.run(rulesNow);
  }

  open(opening: CircuitOpening): Promise<boolean> {
    return racing(() => this.kit.database.run((session) => openCircuit(session, opening)));
  }

  close(system: string): Promise<boolean> {
    return racing(() => this.kit.database.run((session) => closeCircuit(session, system)));
  }

  hasten(system: string): Promise<boolean> {
    return racing(() => this.kit.database.run((session) => hastenCircuit(session, system)));
  }
}
