import { type ReactNode, useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useIsPhone } from "../panels/use-is-phone.ts";
import { useTexts } from "../texts/texts.tsx";

interface SheetProps {
  readonly scenario: ReactNode;
  readonly figures: ReactNode;
  readonly leaflet: ReactNode;
  /** Its card stands among the figures: another one brings them to the front again. */
  readonly chosenId: string | null;
}

/** Two panels beside or under the city; on a phone one sheet, with a tab for each and one for the leaflet. */
export function Sheet({ scenario, figures, leaflet, chosenId }: SheetProps) {
  const texts = useTexts();
  const isPhone = useIsPhone();
  const [tab, setTab] = useState<string>("scenario");
  useEffect(() => {
    if (chosenId !== null) setTab("figures");
  }, [chosenId]);
  if (!isPhone) {
    return (
      <div className="page__panels">
        <div className="page__panel page__panel--left">{scenario}</div>
        <div className="page__panel page__panel--right">{figures}</div>
      </div>
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
        <Tab id="leaflet" className="page__tab">
          {texts.page.leafletTab}
        </Tab>
      </TabList>
      <TabPanel id="scenario">{scenario}</TabPanel>
      <TabPanel id="figures">{figures}</TabPanel>
      <TabPanel id="leaflet">{leaflet}</TabPanel>
    </Tabs>
  );
}
