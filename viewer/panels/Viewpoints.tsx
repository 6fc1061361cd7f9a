import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import type { Viewpoint } from "../../scenarios/model/city.ts";
import { formatCount, localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { FromAboveIcon, HomeIcon, NorthIcon, ViewpointIcon } from "./icons.tsx";
import { PopoverButton } from "./PopoverButton.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import "./controls.css";
import "./Viewpoints.css";

export interface ViewpointBarProps {
  readonly viewpoints: readonly Viewpoint[];
  /** null once the camera has left it. */
  readonly chosenId: string | null;
  readonly onViewpoint: (id: string) => void;
}

export interface CompassStackProps {
  readonly onHome: () => void;
  readonly onTopDown: () => void;
  /** Where the eye looks: 0 is north, 90 east. */
  readonly headingDegrees: number;
  readonly onNorth: () => void;
}

/** The ways to look at the city that need no steering. */
export function Viewpoints(props: ViewpointBarProps & CompassStackProps) {
  // 390 px of city: what can be one press away is.
  if (useIsPhone()) return <ViewpointsFolded {...props} />;
  return (
    <>
      <ViewpointBar viewpoints={props.viewpoints} chosenId={props.chosenId} onViewpoint={props.onViewpoint} />
      <CompassStack
        onHome={props.onHome}
        onTopDown={props.onTopDown}
        headingDegrees={props.headingDegrees}
        onNorth={props.onNorth}
      />
    </>
  );
}

/** On a phone: home stays, and the rest opens beside it. */
function ViewpointsFolded(props: ViewpointBarProps & CompassStackProps) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <Group className="compass-stack" data-over-city aria-label={texts.regions.viewpoints}>
      <PopoverButton
        className="compass-stack__button"
        label={texts.viewpoints.choose}
        icon={<ViewpointIcon />}
        placement="left bottom"
      >
        {(close) => {
          const chosen = (act: () => void) => () => {
            close();
            act();
          };
          return (
            <ul className="viewpoint-list">
              {props.viewpoints.map(({ id, name }) => (
                <li key={id}>
                  <Button
                    className="viewpoint-list__viewpoint"
                    aria-current={id === props.chosenId ? "location" : undefined}
                    onPress={chosen(() => props.onViewpoint(id))}
                  >
                    {localised(name, language)}
                  </Button>
                </li>
              ))}
              <li className="viewpoint-list__other">
                <Button className="viewpoint-list__viewpoint" onPress={chosen(props.onTopDown)}>
                  <FromAboveIcon />
                  {texts.viewpoints.topDown}
                </Button>
              </li>
              <li>
                <Button className="viewpoint-list__viewpoint" onPress={chosen(props.onNorth)}>
                  <NorthIcon size={22} />
                  {texts.viewpoints.northUp}
                </Button>
              </li>
            </ul>
          );
        }}
      </PopoverButton>
      <Button className="compass-stack__button" aria-label={texts.viewpoints.home} onPress={props.onHome}>
        <HomeIcon />
      </Button>
    </Group>
  );
}

/** Named places to look from. Choosing the present one again flies back to it, so these are buttons, not tabs. */
export const ViewpointBar = memo(function ViewpointBar({
  viewpoints,
  chosenId,
  onViewpoint,
}: ViewpointBarProps) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <nav className="viewpoint-bar" data-over-city aria-label={texts.regions.viewpoints}>
      <ul className="viewpoint-bar__list">
        {viewpoints.map((viewpoint) => (
          <li key={viewpoint.id}>
            <Button
              className="viewpoint-bar__viewpoint"
              aria-current={viewpoint.id === chosenId ? "location" : undefined}
              onPress={() => onViewpoint(viewpoint.id)}
            >
              <span>{localised(viewpoint.name, language)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
});

/** North, from above, home: the way back from anywhere. */
export const CompassStack = memo(function CompassStack({
  onHome,
  onTopDown,
  headingDegrees,
  onNorth,
}: CompassStackProps) {
  const texts = useTexts();
  const language = useLanguage();
  const heading = formatCount(((Math.round(headingDegrees) % 360) + 360) % 360, language);
  return (
    <Group className="compass-stack" data-over-city aria-label={texts.regions.compass}>
      <Button
        className="compass-stack__button compass-stack__north"
        aria-label={texts.viewpoints.north(heading)}
        onPress={onNorth}
      >
        <span
          className="compass-stack__needle"
          style={{ rotate: `${-headingDegrees}deg` }}
          aria-hidden="true"
        >
          <NorthIcon size={18} />
          {texts.viewpoints.northLetter}
        </span>
      </Button>
      <Button className="compass-stack__button" aria-label={texts.viewpoints.topDown} onPress={onTopDown}>
        <FromAboveIcon />
      </Button>
      <Button className="compass-stack__button" aria-label={texts.viewpoints.home} onPress={onHome}>
        <HomeIcon />
      </Button>
    </Group>
  );
});
