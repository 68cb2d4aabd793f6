// SPDX-License-Identifier: Apache-2.0
// The toolkit on `@polkadot/api`, which has no view functions: the runtime API `RuntimeViewFunction` runs them.

import type { ApiPromise } from '@polkadot/api';
import type { AddressOrPair, SubmittableExtrinsic } from '@polkadot/api/types';
import type { DispatchError } from '@polkadot/types/interfaces';
import { bool, Bytes, Compact, Enum, GenericAccountId, Option, Raw, Result, Struct } from '@polkadot/types';
import type { Codec, ISubmittableResult } from '@polkadot/types/types';
import { compactAddLength, compactFromU8a, hexToU8a, stringCamelCase, u8aConcat, u8aToHex } from '@polkadot/util';
import { type Adapter, type Happened, type Outcome, VALID_BLOCKS } from './adapter.ts';
import { type Call, isCall, type Value, type View } from './calls.ts';
import { hexOf } from './bytes.ts';
import type { Pair } from './sign.ts';

type Extrinsic = SubmittableExtrinsic<'promise'>;

export class OnPolkadotJs implements Adapter {
  constructor(private readonly api: ApiPromise) {}

  /** The call as the library has it. */
  extrinsic({ pallet, name, args }: Call): Extrinsic {
    const method = this.api.tx[stringCamelCase(pallet)]?.[stringCamelCase(name)];
    if (!method) throw new Error(`the chain has no call ${pallet}.${name}: is the node of this version?`);
    // The library has names in its own way.
    const byName = new Map(Object.entries(args).map(([name, value]) => [stringCamelCase(name), value]));
    return method(
      ...method.meta.args.map(({ name: arg }) => {
        const own = stringCamelCase(arg.toString());
        if (!byName.has(own)) throw new Error(`${pallet}.${name} needs the argument ${arg.toString()}`);
        const value = byName.get(own);
        return isCall(value) ? this.extrinsic(value).method : given(value);
      }),
    );
  }

  async submit(signer: Pair, call: Call): Promise<Outcome> {
    const signed = await this.extrinsic(call).signAsync(signer as unknown as AddressOrPair, { era: VALID_BLOCKS });
    const { status, events, dispatchError } = await this.finalised(signed);
    const { number } = await this.api.rpc.chain.getHeader(status.asFinalized);
    return {
      events: events.map(({ event }) => happenedOf(event)),
      error: dispatchError ? errorName(this.api, dispatchError) : null,
      block: number.toNumber(),
      length: signed.encodedLength,
    };
  }

  private finalised(signed: Extrinsic): Promise<ISubmittableResult> {
    return new Promise((resolve, reject) => {
      signed
        .send((result) => {
          const { status } = result;
          if (status.isInvalid || status.isDropped || status.isUsurped) reject(new Error(status.type));
          if (status.isFinalized) resolve(result);
        })
        .catch(reject);
    });
  }

  async view({ pallet, name, args }: View): Promise<Value> {
    const answer = await executeView(this.api, pallet, name, args.map(given));
    if (!(answer instanceof Result)) return plain(answer);
    if (answer.isErr) throw new Error(`${pallet}.${name} answers with a refusal: ${answer.asErr.toString()}`);
    return plain(answer.asOk);
  }

  async constant(pallet: string, name: string): Promise<Value> {
    const found = this.api.consts[stringCamelCase(pallet)]?.[stringCamelCase(name)];
    if (!found) throw new Error(`the chain has no constant ${pallet}.${name}`);
    return plain(found);
  }

  async stored(pallet: string, name: string, ...keys: Value[]): Promise<Value> {
    const entry = this.api.query[stringCamelCase(pallet)]?.[stringCamelCase(name)];
    if (!entry) throw new Error(`the chain stores no ${pallet}.${name}`);
    return plain(await entry(...keys.map(given)));
  }

  async runtimeApi(api: string, name: string, ...args: Value[]): Promise<Value> {
    const method = this.api.call[stringCamelCase(api)]?.[stringCamelCase(name)];
    if (!method) throw new Error(`the chain has no runtime API ${api}.${name}`);
    return plain(await method(...args.map(given)));
  }
}

/** Runs a view: the metadata has its id and types. */
export async function executeView(api: ApiPromise, pallet: string, name: string, args: unknown[]): Promise<Codec> {
  const typed = (id: number, value: unknown) => api.registry.createType(api.registry.createLookupType(id), value);
  const owner = api.runtimeMetadata.asV16.pallets.find((owner) => owner.name.eq(pallet));
  const view = owner?.viewFunctions.find((view) => view.name.eq(name));
  if (!view) throw new Error(`the chain has no view ${pallet}.${name}`);
  const inputs = view.inputs.map(({ type }, index) => typed(type.toNumber(), args[index]).toU8a());
  const query = u8aToHex(u8aConcat(view.id.toU8a(), compactAddLength(u8aConcat(...inputs))));
  const answer = await api.rpc.state.call('RuntimeViewFunction_execute_view_function', query);
  const bytes = hexToU8a(answer.toHex());
  // Result<Vec<u8>, error>: the first byte tells which.
  if (bytes[0] !== 0) throw new Error(`${pallet}.${name} failed: ${answer.toHex()}`);
  const [prefix] = compactFromU8a(bytes.subarray(1));
  return typed(view.output.toNumber(), bytes.subarray(1 + prefix));
}

/** The name of an error, as `Pallet.Error`; of those that are no pallet's, such as `Token.FundsUnavailable`. */
export function errorName(api: ApiPromise, error: DispatchError): string {
  if (error.isToken) return `Token.${error.asToken.type}`;
  if (error.isArithmetic) return `Arithmetic.${error.asArithmetic.type}`;
  if (!error.isModule) return error.toString();
  const { section, name } = api.registry.findMetaError(error.asModule);
  return `${pascal(section)}.${name}`;
}

export const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface DecodedEvent {
  section: string;
  method: string;
  data: Iterable<Codec> & { names: string[] | null };
}

function happenedOf({ section, method, data }: DecodedEvent): Happened {
  const fields = [...data].map((value, index) => [snake(data.names?.[index] ?? String(index)), plain(value)]);
  return { name: `${pascal(section)}.${method}`, fields: Object.fromEntries(fields) };
}

/** A plain value as the library takes it. */
function given(value: Value): unknown {
  if (value === undefined) return null;
  // The library takes bytes for an encoding with its length before it, and hexadecimal for bytes.
  if (value instanceof Uint8Array) return hexOf(value);
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value;
  if ('type' in value) return { [value.type]: given(value.value) };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, given(inner)]));
}

/** What the library decoded as a plain value. */
function plain(value: Codec): Value {
  if (value instanceof Option) return value.isNone ? undefined : plain(value.unwrap());
  if (value instanceof Compact) return plain(value.unwrap() as unknown as Codec);
  if (value instanceof bool) return value.isTrue;
  if (value instanceof GenericAccountId) return value.toString();
  if (value instanceof Bytes) return Uint8Array.from(value);
  if (value instanceof Raw) return value.toHex();
  if (value instanceof Enum) return { type: value.type, value: value.isNone ? undefined : variant(value.inner) };
  if (value instanceof Struct) return value.size === 1 ? plain([...value.values()][0]!) : struct(value);
  if (Array.isArray(value)) return value.map((inner) => plain(inner as Codec));
  const integer = value as Codec & { toBigInt?: () => bigint; bitLength?: () => number };
  if (integer.toBigInt && integer.bitLength) return integer.bitLength() > 32 ? integer.toBigInt() : Number(integer.toBigInt());
  return value.isEmpty && value.toRawType() === 'Null' ? undefined : value.toString();
}

const struct = (value: Struct) =>
  Object.fromEntries([...value.entries()].map(([name, inner]) => [snake(String(name)), plain(inner as Codec)]));

/** The fields of a variant, which are fields even if there is one. */
const variant = (inner: Codec): Value => (inner instanceof Struct ? struct(inner) : plain(inner));
