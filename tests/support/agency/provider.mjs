// An agency's own sign-in: a real OpenID provider (`oidc-provider`) on this machine, with pages of its own.
// It says its port, is told where browsers go back to, says `ready`, and ends with its input.

import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

const CLIENT = "intake-desk";
const SECRET = "a secret of the desk alone";
const SCOPE = "openid profile groups";
const PEOPLE = {
  ana: { preferred_username: "ana.reyes", groups: ["Everybody", "VOICE specialists"] },
  omar: { preferred_username: "omar", groups: ["VOICE administrators"] },
  nobody: { preferred_username: "nobody.known", groups: ["Everybody"] },
};

// What it advises people who would run it for good goes nowhere: our output is read.
console.info = console.warn = () => {};

const server = createServer();
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
createInterface({ input: process.stdin })
  .once("line", (back) => {
    server.on("request", answers(provider(back)));
    console.log("ready");
  })
  .on("close", () => process.exit());

function provider(back) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return new Provider(`http://localhost:${server.address().port}`, {
    clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [back] }],
    claims: { openid: ["sub"], profile: ["preferred_username"], groups: ["groups"] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) =>
      PEOPLE[id] && { accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", kid: "one" }] },
    // The desk is the agency's own: nobody is asked what it may know.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope(SCOPE);
      await grant.save();
      return grant;
    },
  });
}

function answers(provider) {
  const callback = provider.callback();
  return async (request, response) => {
    if (!request.url.startsWith("/interaction/")) return callback(request, response);
    if (request.method === "GET") return page(response);
    const form = new URLSearchParams(await read(request));
    const result = form.has("cancel")
      ? { error: "access_denied" }
      : { login: { accountId: form.get("who") } };
    if (result.login && !PEOPLE[result.login.accountId]) return page(response);
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
}

async function read(request) {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

function page(response) {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="en"><title>Example Agency</title><main>
    <h1>Example Agency: who are you?</h1>
    <form method="post">
      <p><label>Agency name <input name="who" autocomplete="username"></label></p>
      <p><label>Agency password <input name="password" type="password"></label></p>
      <p><button>Log in</button> <button name="cancel" value="1">Cancel</button></p>
    </form></main></html>`);
}
