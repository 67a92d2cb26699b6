// The voter's side of a blind signature: RFC 9474, RSABSSA-SHA384-PSS-Deterministic. The server signs a number
// that only this device knows; see BlindSignature on the server's side.
const HASH = 48;

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const number = (some) => BigInt("0x" + hex(some));
const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const sha384 = async (some) => new Uint8Array(await crypto.subtle.digest("SHA-384", some));

function sized(value, length) {
  return bytes(value.toString(16).padStart(2 * length, "0"));
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (let rest = base % modulus; exponent > 0n; exponent >>= 1n, rest = (rest * rest) % modulus) {
    if (exponent & 1n) {
      result = (result * rest) % modulus;
    }
  }
  return result;
}

function inverse(value, modulus) {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b > 0n) {
    const times = a / b;
    [a, b, x, y] = [b, a - times * b, y, x - times * y];
  }
  if (a !== 1n) {
    throw new RangeError("no inverse");
  }
  return ((x % modulus) + modulus) % modulus;
}

async function mask(seed, length) {
  let all = new Uint8Array(0);
  for (let counter = 0; all.length < length; counter++) {
    all = joined(all, await sha384(joined(seed, sized(BigInt(counter), 4))));
  }
  return all.slice(0, length);
}

// EMSA-PSS of RFC 8017.
async function encoded(message, salt, bits) {
  const length = Math.ceil(bits / 8);
  const digest = await sha384(joined(new Uint8Array(8), await sha384(message), salt));
  const block = new Uint8Array(length - HASH - 1);
  block[block.length - salt.length - 1] = 1;
  block.set(salt, block.length - salt.length);
  (await mask(digest, block.length)).forEach((byte, i) => {
    block[i] ^= byte;
  });
  block[0] &= 0xff >> (8 * length - bits);
  return joined(block, digest, new Uint8Array([0xbc]));
}

// The public key of a vote, from X.509 in hexadecimal.
export async function publicKey(spki) {
  const key = await crypto.subtle.importKey("spki", bytes(spki), { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
  const jwk = await crypto.subtle.exportKey("jwk", key);
  const part = (text) => number(Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0)));
  const n = part(jwk.n);
  return { key, n, e: part(jwk.e), bits: n.toString(2).length };
}

function factor({ n, bits }) {
  for (;;) {
    const some = number(random(Math.ceil(bits / 8)));
    try {
      if (some > 0n && some < n) {
        return { some, inverse: inverse(some, n) };
      }
    } catch {
      // Not coprime: as good as never.
    }
  }
}

export async function blinded(key, message, salt, r) {
  const length = Math.ceil(key.bits / 8);
  return hex(sized((number(await encoded(message, salt, key.bits - 1)) * power(r, key.e, key.n)) % key.n, length));
}

// A new paper: its number, what the server is shown of it, and what makes the signature fit the number.
export async function newPaper(key) {
  const receipt = random(32);
  const r = factor(key);
  return { receipt: hex(receipt), inverse: r.inverse.toString(16), blinded: await blinded(key, receipt, random(HASH), r.some) };
}

export function unblinded(key, blindSignature, inverseHex) {
  const length = Math.ceil(key.bits / 8);
  return hex(sized((number(bytes(blindSignature)) * BigInt("0x" + inverseHex)) % key.n, length));
}

export function verifies(key, receipt, signature) {
  return crypto.subtle.verify({ name: "RSA-PSS", saltLength: HASH }, key.key, bytes(signature), bytes(receipt));
}
