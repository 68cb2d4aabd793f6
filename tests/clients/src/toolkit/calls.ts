// SPDX-License-Identifier: Apache-2.0
// Calls and views of the chain as plain values, which each library's adapter turns into its own.

import { encodeAddress } from '@polkadot/util-crypto';
import { ascii, bytes, concat, type Hex, hexOf } from './bytes.ts';
import type { Units } from './metering.ts';
import type { OpenRequest, Voucher } from './payloads.ts';
import { SCHEMES } from './sign.ts';

/**
 * A value on its way to or from the chain. Structs are objects with the chain's names, a struct of one field is that
 * field on its way back; variants are `{ type, value }`; numbers above 32 bits are bigints; bytes of fixed length are
 * hexadecimal, and of any length `Uint8Array`; accounts are addresses; what is missing is `undefined`.
 */
export type Value = any;

export interface Call {
  pallet: string;
  name: string;
  args: Record<string, Value>;
}

export interface View {
  pallet: string;
  name: string;
  args: Value[];
}

/** A call of a pallet, its arguments by the chain's names. */
export const call = (pallet: string, name: string, args: Record<string, Value> = {}): Call => ({ pallet, name, args });
/** Whether an argument of a call is itself a call. */
export const isCall = (value: Value): value is Call => value?.constructor === Object && 'pallet' in value && 'args' in value;
/** A view of a pallet, its arguments in their order. */
export const view = (pallet: string, name: string, ...args: Value[]): View => ({ pallet, name, args });

const SS58_PREFIX = 42;
const VARIANTS = ['Ed25519', 'Sr25519', 'Ecdsa'];

export const addressOf = (publicKey: Hex): string => encodeAddress(bytes(publicKey, 32), SS58_PREFIX);

/** The account of a pallet, which has no key; or one of many that it has, told apart by bytes. */
export function palletAccount(id: string, which: Uint8Array = new Uint8Array()): string {
  const named = concat([ascii(`modl${id}`), which]);
  return addressOf(hexOf(concat([named, new Uint8Array(32 - named.length)])));
}

/** An account where others could be named as well. */
export const account = (address: string): Value => ({ type: 'Id', value: address });

/** A key as the chain takes it. */
export function signerValue(signer: Hex): Value {
  const encoded = bytes(signer);
  return { type: VARIANTS[encoded[0] ?? SCHEMES.length], value: hexOf(encoded.subarray(1)) };
}

/** A signature as the chain takes it. */
export function signatureValue(signature: Hex): Value {
  const encoded = bytes(signature);
  const value = { wrapped: encoded[1] === 1, signature: hexOf(encoded.subarray(2)) };
  return { type: VARIANTS[encoded[0] ?? SCHEMES.length], value };
}

/** A row of a claim: a voucher without the genesis hash, and its signature. */
export function rowOf({ genesis_hash: _, ...voucher }: Voucher, signature: Hex): Value {
  return { ...voucher, signature: signatureValue(signature) };
}

/** Pays `payee` what the rows come to, at most 64 of them. */
export const claim = (payee: string, rows: Value[]): Call => call('PaymentLanes', 'claim', { payee, rows });

/** Pays the payee of a job what the row comes to. */
export const capture = (job: Hex, voucher: Value): Call => call('PaymentLanes', 'capture', { job, voucher });

/** Opens a lane for the owner of the key that signed the request. */
export function openLaneFor(request: OpenRequest, signature: Hex): Call {
  const { owner, signer, licence, ...rest } = request;
  return call('PaymentLanes', 'open_lane_for', {
    request: { ...rest, owner: addressOf(owner), signer: signerValue(signer), licence: licence ?? undefined },
    signature: signatureValue(signature),
  });
}

/** Has the account of an agent make a call, for its owner. */
export const actAs = (agent: number, inner: Call): Call => call('AiAssets', 'act_as', { agent, call: inner });

/** What an owner lets a key do. */
export interface Grant {
  /** The services that it may open lanes to. */
  services: number[];
  /** The most that it may reserve in any `period`, in credits. */
  cap: bigint;
  /** In blocks. */
  period: number;
  /** The most that each lane may ever pay, in credits. */
  lane_cap: bigint;
  /** In blocks. */
  max_close_delay: number;
  /** Whether its lanes may be under licences of the owner, which takes their seats and quotas. */
  licences: boolean;
  /** The first block in which it is worth nothing any more. */
  expires_at: number;
  /** Hash of what the owner calls it. */
  label: Hex;
}

/** Grants a key the right to open lanes at the caller's expense. */
export function grant(signer: Hex, { services, ...terms }: Grant): Call {
  const scope = { type: 'Services', value: services };
  return call('AccessKeys', 'grant', { key: signerValue(signer), terms: { ...terms, scope, origins: undefined } });
}

/** Publishes prices, in credits for a million units of each class, without free units. The owner of the asset that the
 * service uses, if it uses one, gets so many ppm of what it earns at most. */
export const publishTariff = (service: number, prices: Units, maxRoyaltyPpm = 0): Call =>
  call('Services', 'publish_tariff', { service, tariff: { prices }, free: [], max_royalty_ppm: maxRoyaltyPpm });
