import { Injectable, inject } from '@angular/core';
import type { Label } from '@fatong/contracts';
import { Catalogue } from '@fatong/ui';

/** A system as the definitions name it; its messages' titles too, once they say them. */
export interface SystemTitles {
  readonly system: string;
  readonly title: Label;
  readonly messages?: readonly { readonly type: string; readonly title: Label }[];
}

/** Names for people: of systems, and of message types where the definitions tell them. */
@Injectable({ providedIn: 'root' })
export class Titles {
  private readonly catalogue = inject(Catalogue);

  systems(): readonly SystemTitles[] {
    return this.catalogue.systems();
  }

  system(name: string): Label {
    return this.catalogue.system(name);
  }

  /** `association.complaint.v1` → 投诉登记; null when nobody says. */
  type(type: string): Label | null {
    return (
      this.systems()
        .flatMap(({ messages }) => messages ?? [])
        .find((message) => message.type === type)?.title ?? null
    );
  }
}

/** `association.complaint.v1` below its system → `complaint.v1`; other types whole. */
export const shortType = (type: string, system: string): string => (type.startsWith(`${system}.`) ? type.slice(system.length + 1) : type);
