// Passkeys: asks the device, then sends the form as any other. Without script the password form stands alone.
const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

// Browsers without the JSON forms of these calls get the same by hand.
const read = (way, options) => {
  const parse = way === "create" ? PublicKeyCredential.parseCreationOptionsFromJSON : PublicKeyCredential.parseRequestOptionsFromJSON;
  if (parse) return parse.call(PublicKeyCredential, options);
  const ids = (list) => (list ?? []).map((c) => ({ ...c, id: bytes(c.id) }));
  return way === "create"
    ? { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: ids(options.excludeCredentials) }
    : { ...options, challenge: bytes(options.challenge), allowCredentials: ids(options.allowCredentials) };
};
const written = (credential) => {
  if (credential.toJSON) return credential.toJSON();
  const answer = credential.response, said = { clientDataJSON: text(answer.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) if (answer[part]) said[part] = text(answer[part]);
  if (answer.getTransports) said.transports = answer.getTransports();
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response: said, clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment };
};

for (const form of document.querySelectorAll("form.passkey")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    const field = form.elements.namedItem("Credential");
    if (field.value) return;
    event.preventDefault();
    const way = form.dataset.way;
    try {
      const answer = await fetch(form.dataset.options, { method: "POST", headers: { "X-Jointly-Form": form.elements.namedItem("_form").value } });
      const publicKey = read(way, await answer.json());
      field.value = JSON.stringify(written(await navigator.credentials[way]({ publicKey })));
    } catch (error) {
      if (error.name === "NotAllowedError") return;   // the person said no to the device: nothing to send
      field.value = "-";                              // the page says what to do instead
    }
    form.submit();
  });
}
