interface Listening {
  readonly mode: 'demo' | 'production' | 'test';
  /** What FATONG_HOST says; empty: nothing. */
  readonly host: string;
}

/** Where a program listens: in production everywhere, else on this machine alone, since passwords and keys of the demo are public. */
export const listenAddress = ({ mode, host }: Listening): string => (host !== '' ? host : mode === 'production' ? '0.0.0.0' : '127.0.0.1');

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** What it means that other machines reach a demo, for the log; undefined where none does. */
export function exposure({ mode, host }: Listening): string | undefined {
  if (mode !== 'demo' || isLoopback(listenAddress({ mode, host }))) return undefined;
  return 'Demo mode is open to other machines: its passwords and keys are public, so whoever reaches this address may sign in as anybody and send messages as any outside system; unset FATONG_HOST to keep it to this machine';
}
