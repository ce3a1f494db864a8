export { addressedAs, letterBuiltins, meantBy, readLetters, type LetterType, type LetterWords, type RefOf } from './letter.js';
export { mentionsOf, type Layout, type Look, type Mention, type Paragraph, type Piece, type Template } from './template.js';
