import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root as repository } from '../root.mjs';

/** Tests of the frame that still speak of a real area rather than of a small one of their own (`ward`, `yard`). The list only grows shorter. */
export const speaking = [
  'hub/src/api/api.integration.ts',
  'hub/src/api/corrections/corrections.spec.ts',
  'hub/src/api/demo/clock.spec.ts',
  'hub/src/api/exports/exports.integration.ts',
  'hub/src/api/frame/compressed.spec.ts',
  'hub/src/api/holds/holds.spec.ts',
  'hub/src/api/live/live.spec.ts',
  'hub/src/api/messages/messages.spec.ts',
  'hub/src/api/notices/notices.spec.ts',
  'hub/src/api/operations/operations.spec.ts',
  'hub/src/api/reckonings/reckonings.spec.ts',
  'hub/src/api/records/deciding.spec.ts',
  'hub/src/api/records/overview.spec.ts',
  'hub/src/api/records/records.spec.ts',
  'hub/src/api/reports/reports.integration.ts',
  'hub/src/api/session.spec.ts',
  'hub/src/api/steering/guards.spec.ts',
  'hub/src/api/steering/steering.spec.ts',
  'hub/src/api/testing/complaints.ts',
  'hub/src/api/testing/memory-reckoning.ts',
  'hub/src/api/testing/people.ts',
  'hub/src/api/testing/reporting.ts',
  'hub/src/api/testing/spoken.ts',
  'hub/src/api/views/views.spec.ts',
  'hub/src/commands.integration.ts',
  'hub/src/unmade.spec.ts',
];

/** @returns {boolean} whether a file belongs to the frame: to what serves every area and knows none */
export const isFrame = (file) => (/^hub\/src\/(?!areas\/)/.test(file) || /^(portal\/ui|admin)\//.test(file)) && !speaking.includes(file);

/** @returns {string[]} the areas there are, by their folders */
export function areasOf(root) {
  const shelf = join(root, 'hub/src/areas');
  return existsSync(shelf) ? readdirSync(shelf).filter((name) => existsSync(join(shelf, name, 'area.ts'))) : [];
}

/** @returns {string | undefined} the area that a text of code names; in a sentence a word is a word, and only `area.record` names the area */
export const namedIn = (text, areas) =>
  areas.find((area) => text.includes(area) && new RegExp(`(?<![\\w-])${area}${/\s/.test(text) ? '\\.\\w' : '(?!\\w)'}`).test(text));

/** ESLint rule: the frame names no area, so that an area is removed by removing its folder. Comments may give an example. */
export const nameless = {
  meta: {
    type: 'problem',
    docs: { description: 'code outside the areas names none of them' },
    schema: [{ type: 'object', properties: { root: { type: 'string' } }, additionalProperties: false }],
  },
  create(context) {
    const root = context.options[0]?.root ?? repository;
    if (!isFrame(relative(root, context.filename).split(sep).join('/'))) return {};
    const areas = areasOf(root);
    const check = (node, text) => {
      const area = namedIn(text, areas);
      if (area)
        context.report({
          node,
          message: `The frame names no area, and this names ${area}: what is of an area stands in its folder; a test takes the small areas \`ward\` or \`yard\`.`,
        });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
      Identifier: (node) => check(node, node.name),
    };
  },
};
