import { HttpErrorResponse } from '@angular/common/http';
import type { FieldError, Label, Problem } from '@fatong/contracts';

/** What the API answered instead of a result: RFC 9457, or our own words when no answer came. Thrown by every call of {@link Api}. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    /** Of the registry, for instance `stale-version`; `offline` when the server cannot be reached. */
    readonly code: string,
    /** Title and sentence in the reader's language, as the server wrote them, or ours in both. */
    readonly words: { readonly title: string | Label; readonly detail?: string | Label },
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

const ours: Readonly<Record<'offline' | 'foreign', { readonly title: Label; readonly detail: Label }>> = {
  offline: {
    title: ['连接不上服务器', 'The server cannot be reached'],
    detail: [
      '请检查网络；已填写的内容仍在页面上，恢复后可再次提交。',
      'Check the network. What you entered is still here; submit again when it is back.',
    ],
  },
  foreign: {
    title: ['服务器没有正常应答', 'The server did not answer properly'],
    detail: ['请稍后再试；若持续出现，请告知运维人员。', 'Try again later; if it goes on, tell the operators.'],
  },
};

/** Any failed request as a problem. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (!(error instanceof HttpErrorResponse)) throw error;
  if (error.status === 0) return new ApiProblem(0, 'offline', ours.offline);
  const body: unknown = error.error;
  if (!isProblem(body)) return new ApiProblem(error.status, 'foreign', ours.foreign);
  return new ApiProblem(error.status, body.type.replace('/problems/', ''), { title: body.title, detail: body.detail }, body.errors);
}

/** Of a request for a file: its problem comes as a file too. */
export async function problemInFile({ status, url, error }: HttpErrorResponse): Promise<ApiProblem> {
  const file = error as Blob;
  const text = await file.text();
  return problemOf(
    new HttpErrorResponse({
      status,
      ...(url !== null && { url }),
      error: file.type.includes('json') ? (JSON.parse(text) as unknown) : text,
    }),
  );
}

export const isFileProblem = (error: unknown): error is HttpErrorResponse =>
  error instanceof HttpErrorResponse && error.error instanceof Blob;

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  typeof body.type === 'string' &&
  'title' in body &&
  typeof body.title === 'string';
