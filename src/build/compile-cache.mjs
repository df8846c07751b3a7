import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Loaded first (`node --import`): Node keeps what it compiles of our code and the packages, and the next command starts in
 * half the time. Where the folder can't be written, nothing is kept.
 *
 * In JavaScript: for TypeScript Node would load its compiler each time, before it knows of anything kept.
 */
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/jiping/code', import.meta.url)));
