import { date, identifier, stamp } from '../../../definitions/index.js';

/** Where an office lies (N44): a clerk enters it, or adopts what the map service found (S22). */
export const locatingFields = {
  coordinates: identifier(['坐标', 'Coordinates'], 'coordinates', {
    class: 'public',
    hint: ['经度,纬度，如 121.4737,31.2304', 'Longitude,latitude: 121.4737,31.2304'],
  }),
  placedOn: date(['坐标登记日期', 'Coordinates entered on'], { class: 'public' }),
};

export const locatingActions = {
  locate: {
    title: ['登记坐标', 'Enter coordinates'],
    by: 'clerk',
    form: ['coordinates'],
    need: ['coordinates'],
    then: [stamp('placedOn')],
  },
} as const;
