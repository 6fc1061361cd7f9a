import type { CSSProperties } from "react";
import { memo, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import type { CitySummary } from "../../scenarios/model/catalog.ts";
import { LANGUAGES, type Language } from "../../scenarios/model/localised-text.ts";
import type { Theme } from "../../scenarios/model/theme.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { CityLensMark, LampIcon, MoreIcon, PresentIcon } from "./icons.tsx";
import { PopoverButton } from "./PopoverButton.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import "./TopBar.css";

// A language is named in itself, so that who reads only that language finds it.
const OWN_NAME: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

export interface TopBarProps {
  readonly cities: readonly CitySummary[];
  readonly cityId: string | null;
  readonly onCity: (id: string) => void;
  readonly themes: readonly Theme[];
  readonly themesOn: readonly string[];
  readonly onTheme: (id: string, on: boolean) => void;
  readonly search: ReactNode;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly isDark: boolean;
  readonly onDark: (isDark: boolean) => void;
  readonly onPresent: () => void;
}

/** Which city, which themes, which language. Where the bar is too narrow for them, the theme switches hang below it, on the city. */
export const TopBar = memo(function TopBar(props: TopBarProps) {
  const texts = useTexts();
  const { language } = props;
  const isPhone = useIsPhone();
  const tools = (
    <Tools
      language={language}
      onLanguage={props.onLanguage}
      isDark={props.isDark}
      onDark={props.onDark}
      onPresent={props.onPresent}
    />
  );
  return (
    <header className="top-bar">
      <div className="top-bar__place">
        <div className="top-bar__brand">
          <CityLensMark size={30} />
          <h1 className="top-bar__name">{texts.appName}</h1>
        </div>
        {props.cities.length > 0 && (
          <CityChoice cities={props.cities} cityId={props.cityId} onCity={props.onCity} />
        )}
      </div>
      <fieldset className="top-bar__themes" data-over-city>
        <legend className="visually-hidden">{texts.topBar.themes}</legend>
        {props.themes.map((theme) => (
          <ThemeSwitch
            key={theme.id}
            theme={theme}
            isOn={props.themesOn.includes(theme.id)}
            onTheme={props.onTheme}
          />
        ))}
      </fieldset>
      <div className="top-bar__tools">
        {props.search}
        {isPhone ? (
          <PopoverButton
            className="top-bar__tool"
            label={texts.topBar.more}
            icon={<MoreIcon />}
            placement="bottom end"
          >
            {() => <div className="top-bar__more">{tools}</div>}
          </PopoverButton>
        ) : (
          tools
        )}
      </div>
    </header>
  );
});

// Each part by itself, and remembered: one switch is pressed, and nothing else in the bar is made anew.
const CityChoice = memo(function CityChoice({
  cities,
  cityId,
  onCity,
}: Pick<TopBarProps, "cities" | "cityId" | "onCity">) {
  const texts = useTexts().topBar;
  const language = useLanguage();
  return (
    <ChoiceSelect
      className="top-bar__city"
      label={texts.city}
      chosenId={cityId}
      onChoose={onCity}
      choices={cities.map((city) => ({
        id: city.id,
        name: localised(city.name, language),
        note: city.invented ? texts.inventedCity : undefined,
      }))}
    />
  );
});

const ThemeSwitch = memo(function ThemeSwitch({
  theme,
  isOn,
  onTheme,
}: {
  readonly theme: Theme;
  readonly isOn: boolean;
  readonly onTheme: TopBarProps["onTheme"];
}) {
  const language = useLanguage();
  return (
    <label className="top-bar__theme" style={{ "--theme-colour": theme.colour } as CSSProperties}>
      <input
        type="checkbox"
        role="switch"
        className="native-choice"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onTheme(theme.id, event.target.checked)}
      />
      <span className="top-bar__knob-track" aria-hidden="true">
        <span className="top-bar__knob" />
      </span>
      {localised(theme.name, language)}
    </label>
  );
});

const Tools = memo(function Tools(
  props: Pick<TopBarProps, "language" | "onLanguage" | "isDark" | "onDark" | "onPresent">,
) {
  const texts = useTexts();
  const { language } = props;
  return (
    <>
      <Button className="top-bar__tool" onPress={props.onPresent}>
        <PresentIcon />
        <span className="top-bar__tool-name">{texts.topBar.present}</span>
      </Button>
      <ToggleButton
        className="top-bar__tool"
        aria-label={texts.topBar.darkRoom}
        isSelected={props.isDark}
        onChange={props.onDark}
      >
        <LampIcon />
        <span className="top-bar__tool-name top-bar__lamp-name" aria-hidden="true">
          {texts.topBar.darkRoom}
        </span>
      </ToggleButton>
      <ToggleButtonGroup
        className="top-bar__languages"
        aria-label={texts.topBar.language}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={(keys) => {
          const chosen = LANGUAGES.find((one) => keys.has(one));
          if (chosen !== undefined) props.onLanguage(chosen);
        }}
      >
        {LANGUAGES.map((one) => (
          <ToggleButton key={one} id={one} className="top-bar__language" aria-label={OWN_NAME[one]}>
            <span lang={one} className="top-bar__language-name">
              {OWN_NAME[one]}
            </span>
            <span className="top-bar__language-code" aria-hidden="true">
              {one.toUpperCase()}
            </span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
});
