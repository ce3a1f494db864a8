/** 表彰级别: five points of the city, ten of the nation (N32, N37). */
export const awardLevels = { national: ['国家级', 'National'], city: ['市级', 'City'] } as const;
