import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The help pages come with Jiping; an office may keep its own. */
export function rulesFolder(content: string, project: string): string {
  const own = join(content, 'rules');
  return existsSync(own) ? own : join(project, 'content', 'rules');
}
