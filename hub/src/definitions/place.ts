type Several<T> = T | readonly T[];

/** Whose a record is, in data: rows, rights and trays follow from it. */
export interface PlaceWords<F> {
  /** Field with the district: a district code, or a ref whose target's district it takes; of several the first that has one. Absent: the actor's. */
  readonly district?: Several<F>;
  /** Unit that owns it: an id, or `actor` (default), or the ref whose target's owner unit it takes. */
  readonly owner?: 'actor' | { readonly unit: string } | { readonly ref: F };
  /** Fields that involve somebody: a ref itself (a lawyer), its target's owner unit (his firm), or who looks after its target's district. */
  readonly involve?: { readonly [K in F & string]?: Several<Involving> };
  /** Units always involved, e.g. the association whose mirror it is. */
  readonly units?: Readonly<Record<string, InvolvedRole>>;
  /** While any of these is unknown, the record is the city's alone. */
  readonly known?: readonly F[];
}
export interface Involving {
  readonly role: InvolvedRole;
  readonly as: 'entry' | 'unit' | 'district';
}
/** Who looks after a district, as a record involves them that belongs to several: no unit, so that it comes into nobody's tray. */
export const districtReaders = (code: string): string => `district:${code}`;
/** Whether it belongs to districts by whom it involves, rather than to one of its own. */
export const isOfSeveralDistricts = ({ involve = {} }: PlaceWords<string> = {}): boolean =>
  Object.values<Several<Involving> | undefined>(involve).some((how) => [how ?? []].flat().some(({ as }) => as === 'district'));
export type InvolvedRole = 'handler' | 'part' | 'copy' | 'former' | 'subject' | 'firm';
