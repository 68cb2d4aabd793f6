// SPDX-License-Identifier: Apache-2.0
// Which bytes may write points and numbers of curves, where libraries accept more than the chain does.

/** The field of ed25519, and the order of its base point. */
const FIELD = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
/** The order of secp256k1. */
export const SECP_ORDER = 2n ** 256n - 432420386565659656852420866394968145599n;

const mod = (value: bigint) => ((value % FIELD) + FIELD) % FIELD;

/** What times `value` is 1. */
function inverse(value: bigint): bigint {
  let [result, base] = [1n, mod(value)];
  for (let power = FIELD - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

const D = mod(-121665n * inverse(121666n));

/** A number of bytes, the lowest first. */
const little = (bytes: Uint8Array) => [...bytes].reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
/** A number of bytes, the highest first. */
export const big = (bytes: Uint8Array) => [...bytes].reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** Whether a point of ed25519 is zero when it is doubled three times, by its y alone: x² = (y² − 1) / (d y² + 1), and
 * the doubled y is (y² + x²) / (1 − d x² y²). Fractions stay fractions, for dividing takes longest. */
function isOfSmallOrder(y: bigint): boolean {
  let [above, below] = [y, 1n];
  for (let times = 0; times < 3; times++) {
    const [yy, zz] = [mod(above * above), mod(below * below)];
    const [x, xBelow] = [mod(yy - zz), mod(D * yy + zz)];
    above = mod(yy * xBelow + x * zz);
    below = mod(zz * xBelow - D * mod(x * yy));
  }
  return above === below;
}

/** Whether bytes write a point of ed25519 in the one way that counts, and not one of small order. */
export function isSoundPoint(bytes: Uint8Array): boolean {
  const y = little(bytes) & (2n ** 255n - 1n);
  return y < FIELD && !isOfSmallOrder(y);
}

/** Whether a signature of ed25519 is written in the one way that counts. */
export const isSoundEd25519 = (signature: Uint8Array) =>
  isSoundPoint(signature.subarray(0, 32)) && little(signature.subarray(32)) < ORDER;

/** Whether a signature of ECDSA is the one of two that counts. */
export const isSoundEcdsa = (signature: Uint8Array) =>
  big(signature.subarray(32, 64)) <= SECP_ORDER / 2n && (signature[64] ?? 2) < 2;
