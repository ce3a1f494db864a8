import { withstands } from '../../engine/testing/withstands.js';
import { toldAndAnswered } from './testing/waiting-told.js';
import { waiting } from './testing/waiting.js';

withstands([...waiting, ...toldAndAnswered].map((one) => ({ law: 'L26', ...one })));
