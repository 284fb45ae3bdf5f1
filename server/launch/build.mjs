// `npm run build`: packages and bundles as new as the sources.
import { ensureBuilt, ensureInstalled } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
