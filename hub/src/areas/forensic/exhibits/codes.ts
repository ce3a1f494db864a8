export const sorts = {
  media: ['声像资料检材', 'Audio and visual'],
  environment: ['环境损害检材', 'Environmental'],
  other: ['其他检材', 'Other'],
} as const;

export const exhibitKinds = {
  original: ['原始存储介质', 'Original medium'],
  copy: ['复制件', 'Copy'],
  device: ['设备', 'Device'],
  cloud: ['云端', 'Cloud'],
  water: ['水', 'Water'],
  soil: ['土', 'Soil'],
  sediment: ['沉积物', 'Sediment'],
  gas: ['气', 'Gas'],
  biota: ['生物', 'Biota'],
  waste: ['固废', 'Solid waste'],
  body: ['人体检材', 'Of the body'],
  document: ['文书', 'Document'],
  object: ['物品、痕迹', 'Object or trace'],
} as const;

export const exhibitUnits = {
  ml: ['毫升', 'ml'],
  mg: ['毫克', 'mg'],
  g: ['克', 'g'],
  piece: ['件', 'pieces'],
} as const;

export const exhibitEvents = {
  moved: ['移交', 'Handed over'],
  used: ['使用', 'Used'],
  stored: ['入库保管', 'Stored'],
} as const;
