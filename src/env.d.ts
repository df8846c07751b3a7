/// <reference types="astro/client" />

declare namespace App {
  /** What the components of a page may ask for without being handed it: those that a body names get no properties. */
  interface Locals {
    site: import('./domain/site.ts').Site;
    /** The texts of the interface in the language of the site. */
    text: import('./i18n/index.ts').Text;
    /** The language of the interface where it isn't Chinese: for its texts inside a report, which is Chinese. */
    own: Exclude<import('./domain/site.ts').Site['locale'], 'zh-CN'> | undefined;
    /** The report that the page shows. Set by the page of an evaluation before it renders, and only there. */
    report: import('./components/report.ts').Report;
  }
}
