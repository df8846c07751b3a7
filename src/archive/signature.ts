import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS } from './manifest.ts';

/** What signatures are for, so that one made for something else can't stand in (PROTOCOL.sshsig). */
const NAMESPACE = 'jiping';

/** Whose signature it is, where the office names nobody else in its own list. */
const SIGNER = 'jiping';

/** The files that a signature adds to an archive: none of them is in the manifest, which is the same without them. */
export const SIGNATURE = `${SUMS}.sig`;
export const SIGNERS = 'allowed_signers';

/** The key or the program that signs can't be used: a fault of the machine. */
export class NoSignature extends Error {
  readonly exitCode = 2;
}

/**
 * Signs `SHA256SUMS` of a finished archive with an SSH key, and publishes the key's other half.
 *
 * Ed25519 and RSA keys give the same signature each time, so that an archive is the same to the byte; ECDSA keys don't.
 */
export function sign(folder: string, key: string): void {
  if (!existsSync(key)) throw new NoSignature(`没有签名用的密钥文件 ${key}`);
  const { error } = keygen(['-Y', 'sign', '-q', '-f', key, '-n', NAMESPACE, join(folder, SUMS)]);
  if (error !== undefined) throw new NoSignature(`ssh-keygen 没有签名：${error}`);
  writeFileSync(join(folder, SIGNERS), `${SIGNER} namespaces="${NAMESPACE}" ${publicKey(key)}\n`);
}

/** The key itself without its comment, which names somebody's machine. */
function publicKey(key: string): string {
  const { text, error } = key.endsWith('.pub')
    ? { text: readFileSync(key, 'utf8'), error: undefined }
    : keygen(['-y', '-f', key]);
  if (error !== undefined) throw new NoSignature(`ssh-keygen 读不出公钥：${error}`);
  return text.trim().split(/\s+/).slice(0, 2).join(' ');
}

/** Whether a trusted key signed an archive's list of hashes; `fault` says why not. */
export type SignatureReading = { readonly signer: string } | { readonly fault: string };

/** @param signers file of trusted keys, in the format of `ssh-keygen` (ALLOWED SIGNERS) */
export function checkSignature(folder: string, signers: string): SignatureReading {
  const [signature, sums] = [join(folder, SIGNATURE), join(folder, SUMS)];
  if (!existsSync(signature)) return { fault: `没有签名（${SIGNATURE}）` };
  if (!existsSync(sums)) return { fault: `没有 ${SUMS}` };
  const { text, error } = keygen(['-Y', 'find-principals', '-s', signature, '-f', signers]);
  const signer = text.split('\n', 1)[0]?.trim();
  if (error !== undefined || !signer) return { fault: `签名的密钥不在 ${signers} 里` };
  const check = ['-Y', 'verify', '-f', signers, '-I', signer, '-n', NAMESPACE, '-s', signature];
  return keygen(check, readFileSync(sums)).error === undefined
    ? { signer }
    : { fault: `签名与 ${SUMS} 不符：清单在签名之后被改动过，或签名不是为档案做的` };
}

function keygen(args: readonly string[], input?: Uint8Array): { readonly text: string; readonly error?: string } {
  const { error, status, stdout, stderr } = spawnSync('ssh-keygen', args, { encoding: 'utf8', input });
  if (error) throw new NoSignature('没有找到 ssh-keygen：签名和核对签名需要 OpenSSH 8.2 或更新的版本');
  return status === 0 ? { text: stdout } : { text: stdout, error: stderr.trim() || `退出码 ${status}` };
}
