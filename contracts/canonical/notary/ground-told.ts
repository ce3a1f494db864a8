import { Type } from 'typebox';
import { districtOutlines, groundLimits } from '../../bureau/ground/index.js';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { groundSystems } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, version } from './told.js';

/** The map service says the outlines of the districts, or takes them back. */
export const groundTold = contract({
  owner,
  message: 'ground-told',
  version: 1,
  title: ['区界轮廓已提供', 'Outlines of the districts told'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: Type.Literal('maps', { label: ['提供系统', 'Whose they are'] }),
      id: line(64, '地图编号', 'Number of the map'),
      version,
      withdrawn: Type.Boolean({ label: ['已撤回', 'Withdrawn'] }),
      withdrawal: Type.Optional(line(500, '撤回原因', 'Why it was withdrawn')),
      approval: line(40, '审图号', 'Review number'),
      maker: line(100, '编制单位', 'Made by'),
      reviewedOn: day('审定日期', 'Reviewed on'),
      system: groundSystems.schema,
      outlines: Type.String({
        maxLength: groundLimits.characters,
        format: districtOutlines,
        label: ['区界 GeoJSON', 'Outlines as GeoJSON'],
      }),
    }),
  ),
});
