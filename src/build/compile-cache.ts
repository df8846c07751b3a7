import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { CACHE_FOLDER } from './cache-folder.ts';

/*
 * Loaded first (`node --import`): Node keeps what it compiles of our code and the packages, and the next command starts in
 * half the time. Where the folder can't be written, nothing is kept.
 */
enableCompileCache(join(CACHE_FOLDER, 'code'));
