import { type ReactNode, useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useMediaQuery } from "../panels/use-media-query.ts";
import { useTexts } from "../texts/texts.tsx";

interface SheetProps {
  readonly scenario: ReactNode;
  readonly figures: ReactNode;
  /** Its card stands among the figures: another one brings them to the front again. */
  readonly chosenId: string | null;
}

const PHONE = "(max-width: 719px)";

/** Two panels beside the city; on a phone one sheet under it, with a tab for each. */
export function Sheet({ scenario, figures, chosenId }: SheetProps) {
  const texts = useTexts();
  const isPhone = useMediaQuery(PHONE);
  const [tab, setTab] = useState<string>("scenario");
  useEffect(() => {
    if (chosenId !== null) setTab("figures");
  }, [chosenId]);
  if (!isPhone) {
    return (
      <>
        <div className="page__panel page__panel--left">{scenario}</div>
        <div className="page__panel page__panel--right">{figures}</div>
      </>
    );
  }
  return (
    <Tabs className="page__sheet" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
      <TabList className="page__tabs" aria-label={texts.page.sheetTabs}>
        <Tab id="scenario" className="page__tab">
          {texts.regions.scenario}
        </Tab>
        <Tab id="figures" className="page__tab">
          {texts.regions.figures}
        </Tab>
      </TabList>
      <TabPanel id="scenario">{scenario}</TabPanel>
      <TabPanel id="figures">{figures}</TabPanel>
    </Tabs>
  );
}
