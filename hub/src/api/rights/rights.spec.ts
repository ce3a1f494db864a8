import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordItem, ReportItem, SearchAnswer, SessionView, TrayItem } from '@fatong/contracts/api';
import { areas } from '../../areas/index.js';
import type { AreaRights } from '../testing/area-rights.js';
import type { Client } from '../testing/client.js';
import type { Member } from '../testing/rights-members.js';
import { admits, startRightsRig, stranger, type RightsRig } from '../testing/rights-rig.js';
import { answersOfRoutes, may } from '../testing/beside-records.js';

/** Of the reveals that an account has in a minute, those asked for here. */
const revealed = 55;
const shelf = join(import.meta.dirname, '../../areas');
const tableOf = async (area: string): Promise<AreaRights> =>
  (await import(pathToFileURL(join(shelf, area, 'rights.ts')).href)) as AreaRights;
const tables = new Map(
  await Promise.all(
    areas.filter(({ name }) => existsSync(join(shelf, name, 'rights.ts'))).map(async (area) => [area, await tableOf(area.name)] as const),
  ),
);

it('each area has its table of rights', () => {
  expect([...tables.keys()].map(({ name }) => name)).toEqual(areas.map(({ name }) => name));
});

describe.each([...tables].map(([area, rights]) => ({ area, rights, name: area.name })))(
  'exactly what the rules grant over the API, in $name,',
  ({ area, rights }) => {
    const { sees, acts, unmasks, menus, reports, learnsOfOthers } = rights;
    const theirs = new Set(Object.keys(sees));
    let { rig, types, who, ofType, reachOf, visible } = {} as RightsRig;
    beforeAll(async () => void ({ rig, types, who, ofType, reachOf, visible } = await startRightsRig(area, rights)));
    afterAll(() => rig.close());

    const secretTexts = textsOf(rights.secrets);
    const isHis = (by: readonly string[], role: string): boolean => by.includes(role);
    const hisOf = (by: Readonly<Record<string, readonly string[]>>, role: string): string[] =>
      Object.entries(by)
        .filter(([, roles]) => isHis(roles, role))
        .map(([name]) => name)
        .sort();
    /** What reaching for a record that is not theirs answers. */
    const refusedWith = (role: string, type: string): number => (reachOf(role, type) === 'nothing' || learnsOfOthers(role) ? 403 : 404);

    /**
     * Whose turn it is: of the records in the role's scope one, then of the others one. What is asked goes around over the records, with each role from
     * another one on: every role asks everything within its scope and beyond, without asking it of every record.
     */
    const inTurn = (turn: number, role: string, type: string): Member[] => {
      const within = new Set(visible(role, type));
      const beyond = ofType(type).filter((member) => !within.has(member));
      const at = turn + rights.areaRoles.indexOf(role) + 1;
      return [[...within], beyond].flatMap((members) => members.slice(at % (members.length || 1)).slice(0, 1));
    };

    it('are told in its table, or by the spec beside the record, of every role and every type there is', () => {
      const elsewhere = area.records.filter((type) => !types.includes(type));
      const folder = join(shelf, area.name);
      const specs = readdirSync(folder, { recursive: true })
        .map(String)
        .filter((file) => file.endsWith('.spec.ts'))
        .map((file) => readFileSync(join(folder, file), 'utf8'));
      expect([...rights.areaRoles].sort()).toEqual(Object.keys(area.roles).sort());
      expect(types.map(({ name }) => name).sort()).toEqual([...theirs].sort());
      expect(
        elsewhere
          .filter(({ name }) => !specs.some((text) => text.includes(`'${name}'`) && text.includes("problem: 'forbidden'")))
          .map(({ name }) => name),
      ).toEqual([]);
    });

    it('names every action and masked field of these types', () => {
      for (const { name, actions, fields } of types) {
        expect(Object.keys(acts[name]!).sort()).toEqual(Object.keys(actions).sort());
        expect(Object.keys(unmasks[name]!).sort()).toEqual(
          Object.entries(fields)
            .filter(([, { class: of }]) => of === 'personal' || of === 'sensitive')
            .map(([field]) => field)
            .sort(),
        );
        for (const reach of Object.values(sees[name]!))
          if (reach !== 'all') expect([name, reach, ofType(name).some(({ whose }) => !admits[reach](whose))]).toEqual([name, reach, true]);
      }
    });

    describe.each([...rights.areaRoles, stranger])('%s', (role) => {
      const me = (): Client => who[role]!;
      const looked = new Map<string, ReturnType<Client['get']>>();
      /** What he is shown of a record, which nobody changes here: asked once. */
      const look = (member: Member, part = ''): ReturnType<Client['get']> => {
        const path = `/api/records/${member.type}/${member.id}${part}`;
        return looked.get(path) ?? looked.set(path, me().get(path)).get(path)!;
      };

      it('lists and finds exactly the records in scope', async () => {
        // Of more than a page by how their numbers begin; there are fewer than two hundred.
        const beginnings = [...Array.from({ length: 9 }, (_, i) => `${i + 1}`), ...Array.from({ length: 10 }, (_, i) => `1${i}`)];
        const pages = await Promise.all(
          beginnings.map((digits) => me().post<SearchAnswer>('/api/search', { text: `N-${digits}`, limit: 50 })),
        );
        const found = [...new Map(pages.flatMap(({ body }) => body.items.map((item) => [item.id, item] as const))).values()];
        const trays = await Promise.all(
          ['due', 'progress'].map((list) => me().get<ListAnswer<TrayItem>>(`/api/tray?limit=200&list=${list}`)),
        );
        const tray = trays.flatMap(({ body }) => body.items);
        for (const { name } of types) {
          const expected = visible(role, name)
            .map(({ id }) => id)
            .sort();
          const { status, body } = await me().get<ListAnswer<RecordItem>>(`/api/records/${name}?limit=200`);
          expect([name, status]).toEqual([name, reachOf(role, name) === 'nothing' ? 403 : 200]);
          if (status === 200) expect(body.items.map(({ id }) => id).sort()).toEqual(expected);
          expect(
            found
              .filter(({ type }) => type === name)
              .map(({ id }) => id)
              .sort(),
          ).toEqual(expected);
          for (const item of tray) if (item.type === name) expect(expected).toContain(item.id);
        }
      });

      it('opens exactly those, and learns of others what he may', async () => {
        for (const { name } of types) {
          const reached = new Set(visible(role, name));
          for (const member of reached.size > 0 ? ofType(name) : inTurn(0, role, name))
            expect([name, member.id, (await look(member)).status]).toEqual([
              name,
              member.id,
              reached.has(member) ? 200 : refusedWith(role, name),
            ]);
          for (const [turn, part] of ['/timeline', '/actions', '/related'].entries()) {
            for (const member of inTurn(turn, role, name))
              expect([name, part, member.id, (await look(member, part)).status]).toEqual([
                name,
                part,
                member.id,
                reached.has(member) ? 200 : refusedWith(role, name),
              ]);
          }
          const absent = reachOf(role, name) === 'nothing' ? 403 : 404;
          expect((await me().get(`/api/records/${name}/0197b000-0000-7000-8000-ffffffffffff`)).status).toBe(absent);
        }
      });

      it('does exactly the actions that are his, on records in scope', async () => {
        for (const { name, actions } of types) {
          const reached = new Set(visible(role, name));
          for (const [turn, [action, { opens }]] of Object.entries(actions).entries()) {
            const mayDo = isHis(acts[name]![action]!, role);
            if (opens) {
              const { status } = await me().post(`/api/records/${name}/actions/${action}`, {});
              expect([name, action, status === 403]).toEqual([name, action, !mayDo]);
              continue;
            }
            // What is not his is refused him before it is looked for: asked where only the right is missing.
            const asked = inTurn(turn, role, name);
            for (const member of mayDo ? asked : asked.slice(0, 1)) {
              // The version is nobody's: what is granted gets as far as being refused for that.
              const { status } = await me().post(`/api/records/${name}/${member.id}/actions/${action}`, {
                version: 999,
                reason: '试',
                form: {},
              });
              expect([name, action, reached.has(member), [403, 404].includes(status) ? status : 'granted']).toEqual([
                name,
                action,
                reached.has(member),
                !mayDo ? 403 : reached.has(member) ? 'granted' : refusedWith(role, name),
              ]);
            }
          }
        }
      });

      it('unmasks exactly what is his to unmask, and sees nobody’s secret before', async () => {
        for (const { name } of types) {
          // What is kept from a role it is kept from on every record of a type: what stands beside one is looked at in turn.
          const beside = inTurn(3, role, name).filter((member) => visible(role, name).includes(member));
          const shown = await Promise.all([
            ...visible(role, name).map((member) => look(member)),
            ...beside.flatMap((member) => ['/timeline', '/related'].map((part) => look(member, part))),
          ]);
          const said = JSON.stringify(shown.map(({ body }) => body));
          for (const secret of secretTexts) expect(said).not.toContain(secret);
        }
        const all = types.flatMap(({ name }) =>
          visible(role, name)
            .slice(0, 1)
            .flatMap(({ id }) => Object.entries(unmasks[name]!).map(([field, by]) => ({ name, id, field, by }))),
        );
        // One account may ask for so many a minute; where there are more, each role leaves out others.
        const from = all.length > revealed ? (rights.areaRoles.indexOf(role) * 11) % all.length : 0;
        for (const { name, id, field, by } of [...all.slice(from), ...all.slice(0, from)].slice(0, revealed)) {
          const { status } = await me().post(`/api/records/${name}/${id}/reveal`, { field, purpose: '核对情况' });
          expect([name, field, status]).toEqual([name, field, isHis(by, role) ? 200 : 403]);
        }
      });

      it('is offered exactly his menu, types and buttons', async () => {
        const { body } = await me().get<Definitions>('/api/definitions');
        const ofThese = ({ type }: { readonly type: string }): boolean => theirs.has(type);
        expect(
          body.areas
            .flatMap(({ menu }) => menu)
            .filter(ofThese)
            .map(({ title }) => title[0]),
        ).toEqual(menus[role] ?? []);
        const told = body.records.filter(ofThese);
        expect(told.map(({ type }) => type).sort()).toEqual(
          types
            .filter(({ name }) => reachOf(role, name) !== 'nothing')
            .map(({ name }) => name)
            .sort(),
        );
        for (const { type, actions, revealable } of told) {
          expect([type, actions.map(({ name }) => name).sort()]).toEqual([type, hisOf(acts[type]!, role)]);
          expect([type, [...revealable].sort()]).toEqual([type, hisOf(unmasks[type]!, role)]);
        }
      });

      it('reads exactly his reports', async () => {
        const { status, body } = await me().get<ListAnswer<ReportItem>>('/api/reports');
        expect(status).toBe(200);
        expect(
          body.items
            .map(({ id }) => id)
            .filter((id) => Object.hasOwn(reports, id))
            .sort(),
        ).toEqual(hisOf(reports, role));
        for (const [id, by] of Object.entries(reports))
          expect([id, (await me().get(`/api/reports/${id}`)).status]).toEqual([id, isHis(by, role) ? 200 : 403]);
      });
    });

    it.each(rights.areaRoles)('%s reaches nothing of what belongs to no area', async (role) => {
      const { body } = await who[role]!.get<SessionView>('/api/session');
      expect(body.may).toEqual(Object.fromEntries(Object.entries(may).map(([right, by]) => [right, by.includes('area')])));
      for (const [path, status, right] of await answersOfRoutes(who[role]!))
        expect([path, status === 403]).toEqual([path, !may[right].includes('area')]);
    });
  },
);

const textsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsOf));
