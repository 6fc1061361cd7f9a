import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import type { Issue } from "../../scenarios/model/issue.ts";
import { formatCount, useLanguage, useTexts } from "../texts/texts.tsx";
import { ChevronDownIcon, CloseIcon, NoticeIcon } from "./icons.tsx";
import "./NoticeBanner.css";
import "./FileIssues.css";

/**
 * Mistakes in scenario and city files, in the server's own words: quiet, one press from the whole of it, and gone at a press until there
 * is another one. Their author sees them while working; a hall need not.
 */
export function FileIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const texts = useTexts();
  const language = useLanguage();
  const [dismissed, setDismissed] = useState("");
  const words = JSON.stringify(issues);
  if (issues.length === 0 || words === dismissed) return null;
  return (
    <Disclosure className="notice-banner file-issues">
      <div className="file-issues__line">
        <NoticeIcon size={20} />
        <Button slot="trigger" className="file-issues__trigger">
          {texts.fileIssues.count(formatCount(issues.length, language), issues.length)}
          <ChevronDownIcon size={18} />
        </Button>
        <Button className="file-issues__close" aria-label={texts.close} onPress={() => setDismissed(words)}>
          <CloseIcon size={18} />
        </Button>
      </div>
      <DisclosurePanel>
        <ul className="file-issues__list">
          {issues.map((issue) => (
            <li key={`${placeOf(issue)} ${issue.message}`}>
              <code className="file-issues__place">{placeOf(issue)}</code>
              {/* The server speaks to developers, in one language. */}
              <span lang="en">{issue.message}</span>
            </li>
          ))}
        </ul>
        <p className="notice-banner__text">{texts.fileIssues.lastGood}</p>
      </DisclosurePanel>
    </Disclosure>
  );
}

const placeOf = ({ file, line, column }: Issue): string =>
  [file, line, column].filter((part) => part !== undefined).join(":");
