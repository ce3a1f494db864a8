import type { MessageReader } from '../../ports/index.js';

/** Messages of a group taken by one request; a larger group takes several. */
const atOnce = 1000;
const pageSize = 200;

/** The messages that are open in a failure group, or null when there is no such group or nothing of it is open. */
export async function membersOf(
  messages: Pick<MessageReader, 'failureGroups' | 'list'>,
  groupId: string,
): Promise<readonly string[] | null> {
  const group = (await messages.failureGroups()).find(({ id }) => id === groupId);
  if (group === undefined || group.state === 'resolved') return null;
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null && ids.length < atOnce; ) {
    const page = await messages.list({ group: group.group, state: group.state, limit: pageSize, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  return ids.length === 0 ? null : ids.slice(0, atOnce);
}
