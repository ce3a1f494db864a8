import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Label } from '@fatong/contracts';
import type { MessageItem, MessageStateName } from '@fatong/contracts/api';
import { Blank, Catalogue, Failed, Icon, ListFoot, Loading, MessagesApi, Moment, Notice, PageHead, QueryBar, Table, Tag, Words, listTexts, type Column, type Filter } from '@fatong/ui';
import { adminTexts } from '../texts.js';
import { Listing } from './listing.js';
import { messageMarks, messageTexts } from './texts.js';

const one = (name: string, title: Label, choices: Filter['choices']): Filter => ({ name, title, kind: 'choice', isPersonal: false, isSingle: true, choices });
const text = (name: string, title: Label): Filter => ({ name, title, kind: 'text', isPersonal: false });

@Component({
  selector: 'ft-messages-page',
  imports: [Blank, Failed, Icon, ListFoot, Loading, MatButton, Moment, Notice, PageHead, QueryBar, Table, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './messages-page.html',
  styles: `
    :host { display: flex; flex-direction: column; gap: 12px; }
    ft-page-head { margin-bottom: 0; }
    ft-table { max-height: calc(100dvh - 212px); }
    .type { display: inline-flex; gap: 8px; align-items: center; }
    .type ft-icon { color: var(--mat-sys-on-surface-variant); }
    .cause { display: block; max-width: 340px; overflow: hidden; text-overflow: ellipsis; }
    @media (max-width: 720px) { ft-table { max-height: none; } .cause { max-width: none; } }
  `,
})
export class MessagesPage {
  private readonly api = inject(MessagesApi);
  protected readonly catalogue = inject(Catalogue);
  protected readonly t = messageTexts;
  protected readonly list = listTexts;
  protected readonly title = adminTexts.messageList;
  protected readonly filters = computed((): readonly Filter[] => [
    one('system', messageTexts.system, this.catalogue.systems().map(({ system, title }) => ({ value: system, label: title }))),
    one('state', messageTexts.state, Object.entries(messageMarks).map(([value, { label }]) => ({ value, label }))),
    one('direction', messageTexts.direction, [{ value: 'in', label: messageTexts.in }, { value: 'out', label: messageTexts.out }]),
    text('key', messageTexts.key),
    { name: 'time', title: messageTexts.received, kind: 'days', isPersonal: false },
    text('type', messageTexts.type),
    text('group', messageTexts.group),
  ]);
  protected readonly listing = new Listing<MessageItem>(this.filters, (query) => this.api.list(query), true);
  protected readonly columns: readonly Column[] = [
    { name: 'type', title: messageTexts.type, isWide: true }, { name: 'state', title: messageTexts.state }, { name: 'system', title: messageTexts.system }, { name: 'key', title: messageTexts.key },
    { name: 'received', title: messageTexts.received }, { name: 'size', title: messageTexts.size, isEnd: true }, { name: 'cause', title: messageTexts.cause },
  ];
  protected readonly key = ({ id }: MessageItem): string => id;
  protected readonly link = ({ id }: MessageItem): string[] => ['/messages', id];

  protected mark(state: MessageStateName): (typeof messageMarks)[MessageStateName] {
    return messageMarks[state];
  }

  protected size(bytes: number): string {
    return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`;
  }
}
