import { show } from '../app/show.js';
import { Gallery } from './gallery.js';

void show(<Gallery />);
