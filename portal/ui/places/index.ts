export { Places, type Place, type PlaceArea, type PlaceGroup } from './places.js';
export { AreaChoice } from './area-choice.js';
export { Favourites, mostFavourites } from './favourites.js';
export { FavouriteStar } from './favourite-star.js';
export { placeTexts } from './texts.js';
