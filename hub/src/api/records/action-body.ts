import type { Finding } from '@fatong/contracts';
import type { ActionRequest } from '@fatong/contracts/api';
import { Refused } from '../problems.js';

/** The body of an action as the engine takes it, and the way back for what it finds wrong. */
export interface ActionBody {
  readonly version?: number;
  readonly reason?: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** A place in the form as the place in the body that was sent. */
  readonly placed: (finding: Finding) => Finding;
}

/** Fields of the form stand beside `version` and `reason`, or in `form`; one that stands in both says nothing clear and is refused. */
export function actionBody({ version, reason, form, ...flat }: ActionRequest): ActionBody {
  const twice = Object.keys(flat).filter((name) => form !== undefined && Object.hasOwn(form, name));
  if (twice.length > 0)
    throw new Refused('input', {
      findings: twice.map((name) => ({ pointer: `/${name}`, code: 'twice', words: ['此字段给了两次。', 'This field is given twice.'] })),
    });
  const isFlat = (name: string): boolean => form === undefined || Object.hasOwn(flat, name);
  return {
    ...(version !== undefined && { version }),
    ...(reason !== undefined && { reason }),
    form: { ...form, ...flat },
    placed: (finding) => {
      const [, name = '', rest = ''] = /^\/form\/([^/]*)(.*)$/.exec(finding.pointer) ?? [];
      return name !== '' && isFlat(name) ? { ...finding, pointer: `/${name}${rest}` } : finding;
    },
  };
}
