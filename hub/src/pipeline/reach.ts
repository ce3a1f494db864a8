/** Systems that may be sent to now, as this process knows them. One whose queue nobody declared is left alone for a while; its deliveries stay due. */
export interface Reach {
  targets(): readonly string[];
  has(target: string): boolean;
  /** Its queue is missing. */
  avoid(target: string): void;
}

export function reach(enabled: readonly string[], pause: number): Reach {
  const avoided = new Map<string, number>();
  const has = (target: string): boolean => enabled.includes(target) && (avoided.get(target) ?? 0) <= Date.now();
  return {
    has,
    targets: () => enabled.filter(has),
    avoid: (target) => void avoided.set(target, Date.now() + pause),
  };
}
