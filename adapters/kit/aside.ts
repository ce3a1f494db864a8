import { Worker } from 'node:worker_threads';
import type { LayDown } from './files.js';
import { turns } from './turns.js';
import type { Document, Understanding, Understood } from './understanding.js';

/** What the thread is told: a document, then what became of each content it asked to lay down. */
export type Told = { readonly document: Document } | { readonly laid: Awaited<ReturnType<LayDown>> | null };

/** What it says: content to lay down, and in the end what the document means. */
export type Heard = { readonly content: Uint8Array } | { readonly understood: Understood } | { readonly failed: string };

/** A thread that is told and heard; as Node's workers are. */
export type Thread = Pick<Worker, 'postMessage' | 'once' | 'off' | 'terminate' | 'unref'>;

export interface Aside {
  readonly understand: Understanding;
  /** Whoever still waits hears that it failed. */
  readonly stop: () => Promise<void>;
}

interface Job {
  readonly document: Document;
  readonly layDown: LayDown;
  readonly answer: PromiseWithResolvers<Understood>;
}

/**
 * Understands documents in a thread of its own, one at a time, the systems in turn. It begins with the first document. Should one end it (its million values
 * want more memory than there is), that one fails, and the next begins another.
 */
export function aside(begin: () => Thread = () => new Worker(new URL('./aside-thread.js', import.meta.url))): Aside {
  const waiting = turns<Job>();
  let [thread, isBusy, isStopped]: [Line | undefined, boolean, boolean] = [undefined, false, false];

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let job = waiting.take(); job; job = waiting.take()) {
      thread ??= lineTo(begin());
      await converse(thread, job).then(job.answer.resolve, (error: unknown) => {
        if (error instanceof ThreadEnded) thread = undefined;
        job.answer.reject(error);
      });
    }
    isBusy = false;
  }

  return {
    understand(document, layDown) {
      if (isStopped) return Promise.reject(new ThreadEnded('the doors stop'));
      const answer = Promise.withResolvers<Understood>();
      waiting.put(document.system, { document, layDown, answer });
      void work();
      return answer.promise;
    },
    async stop() {
      isStopped = true;
      for (let job = waiting.take(); job; job = waiting.take()) job.answer.reject(new ThreadEnded('the doors stop'));
      await thread?.end();
    },
  };
}

class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

async function converse(line: Line, { document, layDown }: Job): Promise<Understood> {
  let failure: { readonly error: unknown } | undefined;
  for (let told: Told = { document }; ; ) {
    const heard = await line.ask(told);
    if ('understood' in heard) return heard.understood;
    if ('failed' in heard) throw failure ? failure.error : new Error(heard.failed);
    told = {
      laid: await layDown(heard.content).catch((error: unknown) => {
        failure = { error };
        return null;
      }),
    };
  }
}

interface Line {
  ask(told: Told): Promise<Heard>;
  end(): Promise<unknown>;
}

function lineTo(thread: Thread): Line {
  const ended = new Promise<never>((_, reject) => {
    thread.once('error', (error) => reject(new ThreadEnded(`the thread died of it: ${error.message}`)));
    thread.once('exit', () => reject(new ThreadEnded('the thread ended')));
  });
  ended.catch(() => undefined); // whoever asks next hears it
  thread.unref();
  return {
    ask(told) {
      const heard = Promise.withResolvers<Heard>();
      thread.once('message', heard.resolve);
      thread.postMessage(told);
      return Promise.race([heard.promise, ended]);
    },
    end: () => thread.terminate(),
  };
}
