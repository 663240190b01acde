// Puts the questionnaire into a page of another site.
//
//   <script src="https://intake.example.gov/embed.js" data-office="https://intake.example.gov" async></script>
//
// shows it where the script stands. So does <voice-intake office="https://intake.example.gov"> once
// the script is loaded. Both take `language`, `action` and `bar` (colours as #rrggbb), and `label`
// (what screen readers call the frame); on the script each begins with `data-`.
//
// The questionnaire runs in a frame of its own origin. This script learns how high it is, when a new
// page begins, and that somebody wants to leave; answers never reach it. It uses no cookies and no
// storage, sets styles through the object model only, and so runs under a strict policy with trusted
// types: a site allows the office in `script-src` and `frame-src`, and the office lists the site.
(() => {
  const VERSION = 1;
  // What a frame that may not be shown gets to say nothing in.
  const PATIENCE = 8000;
  const CHOICES = ["language", "action", "bar"];
  const SENTENCES = {
    en: ["Form", "Open the form in a new tab"],
    es: ["Formulario", "Abrir el formulario en otra pestaña"],
    ar: ["نموذج", "فتح النموذج في علامة تبويب جديدة"],
    zh: ["表格", "在新标签页中打开表格"],
  };
  const script = document.currentScript;
  const styled = (element, style) => {
    for (const [name, value] of Object.entries(style)) {
      element.style.setProperty(name, value, "important");
    }
    return element;
  };

  class VoiceIntake extends HTMLElement {
    static observedAttributes = CHOICES;

    connectedCallback() {
      const office = this.getAttribute("office") || (script && new URL(script.src).origin);
      if (this.frame) addEventListener("message", this.hear);
      if (this.frame || !office) return;
      this.origin = new URL(office, location.href).origin;
      const language = this.getAttribute("language") || document.documentElement.lang || "en";
      const [label, link] = SENTENCES[language.slice(0, 2)] || SENTENCES.en;
      const address = `${this.origin}/widget?lang=${encodeURIComponent(language)}`;

      styled(this, { all: "initial", display: "block" });
      this.frame = styled(document.createElement("iframe"), {
        all: "initial", display: "block", border: "0", width: "100%", height: "640px",
      });
      this.frame.title = this.getAttribute("label") || label;
      this.frame.referrerPolicy = "no-referrer";
      this.frame.src = `${address}#host=${location.origin}`;
      this.link = styled(document.createElement("a"), { font: "1rem/2.75 sans-serif" });
      this.link.href = address;
      this.link.target = "_blank";
      this.link.rel = "noopener noreferrer";
      this.link.textContent = link;
      this.link.hidden = true;
      styled(this.link, { display: "none" });
      const root = this.attachShadow({ mode: "open" });
      root.append(this.frame, this.link);

      this.hear = (event) => {
        const said = event.data;
        if (event.origin === this.origin && event.source === this.frame.contentWindow
          && said && said.voiceIntake === VERSION) this.take(said);
      };
      addEventListener("message", this.hear);
      this.frame.addEventListener("load", () => {
        this.waiting = setTimeout(() => this.show(false), PATIENCE);
        if (this.heard) clearTimeout(this.waiting);
      });
    }

    disconnectedCallback() {
      removeEventListener("message", this.hear);
      clearTimeout(this.waiting);
    }

    attributeChangedCallback() {
      if (this.heard) this.choose();
    }

    take({ type, height, address }) {
      this.heard = true;
      clearTimeout(this.waiting);
      this.show(true);
      if (type === "ready") this.choose();
      if (type === "height" && height > 0) styled(this.frame, { height: `${Math.ceil(height)}px` });
      // At once, however the site scrolls: nobody asked for movement.
      if (type === "top" && this.getBoundingClientRect().top < 0) this.scrollIntoView({ behavior: "instant" });
      if (type === "leave" && /^https?:/.test(address)) {
        document.documentElement.hidden = true;
        styled(document.documentElement, { display: "none" });
        location.replace(address);
      }
    }

    choose() {
      const choices = { voiceIntake: VERSION, type: "choices" };
      for (const name of CHOICES) {
        const value = this.getAttribute(name);
        if (value) choices[name] = value;
      }
      this.frame.contentWindow.postMessage(choices, this.origin);
    }

    show(framed) {
      styled(this.frame, { display: framed ? "block" : "none" });
      this.link.hidden = framed;
      styled(this.link, { display: framed ? "none" : "inline-block" });
    }
  }

  if (!customElements.get("voice-intake")) customElements.define("voice-intake", VoiceIntake);

  if (script && "office" in script.dataset) {
    const element = document.createElement("voice-intake");
    for (const [name, value] of Object.entries(script.dataset)) {
      element.setAttribute(name, value || new URL(script.src).origin);
    }
    script.after(element);
  }
})();
