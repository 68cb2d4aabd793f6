// SPDX-License-Identifier: Apache-2.0
// Which keys and signatures count, as docs/design/vouchers.md has it, by libraries that the chain has nothing of.

import { ed25519Verify, secp256k1Verify, sr25519Verify } from '@polkadot/util-crypto';
import { KEYS, wrap } from './payloads.ts';
import { isSoundEcdsa, isSoundEd25519, isSoundPoint } from './points.ts';

/** How long a signature is, by the byte of its scheme. */
const SIGNATURES = [64, 64, 65];

/** Whether a key, with its scheme before it, may sign for a lane. */
export function isAcceptable(signer: Uint8Array): boolean {
  const [scheme, ...rest] = signer;
  const key = Uint8Array.from(rest);
  if (scheme === undefined || key.length !== KEYS[scheme]) return false;
  if (scheme === 0) return isSoundPoint(key);
  if (scheme === 1) return key.some((byte) => byte !== 0);
  return key[0] === 2 || key[0] === 3;
}

/** One verification of a signature of a scheme, after what its bytes alone say. */
function signed(scheme: number, key: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  // Not the library's wasm, which refuses points of mixed order: those only a key's own owner can make.
  if (scheme === 0) return isSoundEd25519(signature) && ed25519Verify(message, signature, key, true);
  if (scheme === 1) return sr25519Verify(message, signature, key);
  return isSoundEcdsa(signature) && secp256k1Verify(message, signature, key, 'blake2', true);
}

/** Whether the encoded signature is that of the encoded key for a hash. */
export function verify(signer: Uint8Array, signature: Uint8Array, hash: Uint8Array): boolean {
  const [scheme, flag] = signature;
  if (scheme === undefined || signature.length !== 2 + (SIGNATURES[scheme] ?? 0)) return false;
  if (SIGNATURES[scheme] === undefined || (flag !== 0 && flag !== 1)) return false;
  if (signer[0] !== scheme || !isAcceptable(signer)) return false;
  try {
    return signed(scheme, signer.subarray(1), signature.subarray(2), flag === 1 ? wrap(hash) : hash);
  } catch {
    // Libraries throw where bytes are no point or no number in range.
    return false;
  }
}
