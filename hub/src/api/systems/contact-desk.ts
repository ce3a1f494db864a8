import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import type { SystemContactRequest, SystemContactView } from '@fatong/contracts/api';
import type { SystemContact } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

const fields = ['name', 'phone', 'email'] as const;
type Said = Pick<SystemContact, (typeof fields)[number]>;
const nobody: Said = { name: '', phone: '', email: '' };

/** Whom one phones about an outside system: read by operators, kept by those who act on the flow, each change written down without what it says. */
@Injectable()
export class ContactDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'identities' | 'known' | 'systemCards'>) {}

  async of(system: string): Promise<SystemContactView> {
    return this.view(await this.parts.systemCards.contact(system));
  }

  async keep(reader: Reader, system: string, { version, ...request }: SystemContactRequest): Promise<SystemContactView> {
    if (!this.parts.known.systems.some(({ folder }) => folder === system)) throw new Refused('not-found');
    const said: Said = { name: request.name.trim(), phone: request.phone.trim(), email: request.email.trim() };
    const findings = wrongIn(said).map(([field, words]) => ({ pointer: `/${field}`, code: 'value', words }));
    if (findings.length > 0) throw new Refused('input', { findings });
    const before = await this.parts.systemCards.contact(system);
    const current = before?.version ?? 0;
    const contact = { system, ...said, version: version + 1, account: reader.account.id, at: new Date().toISOString() };
    if (current !== version || !(await this.parts.systemCards.keepContact(contact)))
      throw new Refused('stale-version', { params: { yours: version, current: Math.max(current, version + 1) } });
    const changed = fields.filter((field) => said[field] !== (before ?? nobody)[field]);
    await this.parts.access.audit(reader, {
      act: 'flow.contact',
      object: `flow:system:${system}`,
      outcome: 'done',
      detail: { fields: changed },
    });
    return this.view(contact);
  }

  private async view(contact: SystemContact | null): Promise<SystemContactView> {
    if (contact === null) return { ...nobody, version: 0, changed: null };
    const { name, phone, email, version, account, at } = contact;
    const [by] = await this.parts.identities.accountsOf([account]);
    return { name, phone, email, version, changed: { at, who: by === undefined ? null : { username: by.username, name: by.name } } };
  }
}

/** Nobody may be on file, but not half of somebody: a name, and a way to reach him. */
function wrongIn({ name, phone, email }: Said): readonly (readonly [(typeof fields)[number], Label])[] {
  if (name === '' && phone === '' && email === '') return [];
  const all: readonly (readonly [(typeof fields)[number], boolean, Label])[] = [
    ['name', name !== '', ['请填写联系人姓名。', 'Enter the name of the contact.']],
    ['phone', phone !== '' || email !== '', ['电话和电子邮箱请至少填写一项。', 'Enter a phone number or an e-mail address.']],
    [
      'phone',
      phone === '' || /^[+0-9][0-9 ()-]{4,}(?:(?:转|x|ext\.?) ?[0-9]{1,6})?$/i.test(phone),
      ['应为电话号码，例如 021-23120000 转 8012。', 'It must be a phone number, as 021-23120000 x8012.'],
    ],
    [
      'email',
      email === '' || /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email),
      ['应为电子邮箱地址，例如 name@example.gov.cn。', 'It must be an e-mail address, as name@example.gov.cn.'],
    ],
  ];
  return all.flatMap(([field, isRight, words]) => (isRight ? [] : [[field, words] as const]));
}
