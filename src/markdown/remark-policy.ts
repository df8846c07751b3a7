import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { nodesOf } from './nodes.ts';
import { policyFaults } from './policy.ts';

/** remark plugin that stops a build whose content breaks the policy. `check` has said it before, with all other faults. */
export function remarkPolicy() {
  return (tree: Root, file: VFile): undefined => {
    const [first] = policyFaults(nodesOf(tree));
    if (first) file.fail(`${first.message}（${first.rule}）`, { place: first.point });
  };
}
