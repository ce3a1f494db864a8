/** What `GET` and `POST /api/demo/clock` answer; days are legal dates. Production has no such address. */
export interface DemoClockView {
  /** The day of the demo. */
  readonly today: string;
  /** The day it really is. */
  readonly realDay: string;
  /** How many days the one is ahead of the other, behind when negative. */
  readonly daysAhead: number;
}

/** Body of `POST /api/demo/clock`: the day it shall be, null: the real one. */
export interface DemoClockRequest {
  readonly today: string | null;
}
