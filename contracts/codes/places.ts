import { codeList } from './list.js';

/** What a map service says of an address. */
export const placeResults = codeList(['解析结果', 'Result'], {
  found: ['已解析', 'Found'],
  unknown: ['未解析', 'Not found'],
});

/** How exactly it knows where an address lies. */
export const placePrecisions = codeList(['坐标精度', 'Precision'], {
  house: ['门牌', 'House'],
  road: ['道路', 'Road'],
  quarter: ['区域', 'Quarter'],
});

/** In which coordinates outlines are said. */
export const groundSystems = codeList(['坐标系', 'Coordinate system'], {
  cgcs2000: ['CGCS2000', 'CGCS2000'],
  wgs84: ['WGS 84', 'WGS 84'],
});
