/** Icons, drawn on 24 × 24 with a 2 px line. They never speak: the control they stand in carries the name. */

interface IconProps {
  readonly size?: number;
}

function Icon({ size = 24, children }: IconProps & { readonly children: React.ReactNode }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** The mark: gables above water, seen through a lens. */
export const CityLensMark = ({ size = 28 }: IconProps) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="10.6" strokeWidth="1.8" />
    <path
      d="M5.6 14.6V11.4L8.1 8.9l2.5 2.5v-1.2l2.7-3.4 2.7 3.4v4.4M16 11.6l1.5-1.2 1.3 1.2v3"
      strokeWidth="1.7"
    />
    <path d="M3 15.4h18M6.4 18.6h11.2" strokeWidth="1.7" />
  </Icon>
);

export const ChevronDownIcon = ({ size = 20 }: IconProps) => (
  <Icon size={size}>
    <path d="m5.5 9 6.5 6.5L18.5 9" />
  </Icon>
);

export const NorthIcon = ({ size = 20 }: IconProps) => (
  <Icon size={size}>
    <path d="M12 2.5 18 20l-6-4-6 4z" fill="currentColor" strokeWidth="1" />
  </Icon>
);

export const HomeIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <path d="M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5" />
  </Icon>
);

/** An eye's rays falling straight down on a roof. */
export const FromAboveIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <path d="M12 2.5v8M8.5 7.5 12 11l3.5-3.5M4 17l8-3.5 8 3.5-8 4z" />
  </Icon>
);

/** A sheet with a folded corner. */
export const FileIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <path d="M6 2.5h8l4.5 4.5v14.5H6zM14 2.5V7h4.5M9 12h6M9 16h6" />
  </Icon>
);

export const CloseIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <path d="m5.5 5.5 13 13M18.5 5.5l-13 13" />
  </Icon>
);

export const SearchIcon = ({ size = 20 }: IconProps) => (
  <Icon size={size}>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="m15.5 15.5 5 5" />
  </Icon>
);

export const NoticeIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="9.5" />
    <path d="M12 11v6M12 7.2v.1" />
  </Icon>
);

export const WarningIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <path d="M12 3 22 20.5H2zM12 10v4.5M12 17.4v.1" />
  </Icon>
);

export const HousesAboveWaterIcon = ({ size = 48 }: IconProps) => (
  <Icon size={size}>
    <path d="M4 12.5V9l3-3 3 3v3.5M12.5 12.5V7l3.75-3.5L20 7v5.5M2 13.5h20" strokeWidth="1.2" />
    <path
      d="M2 17.2q1.7-1.4 3.3 0t3.3 0 3.4 0 3.3 0 3.4 0 3.3 0M5.3 20.7q1.7-1.4 3.3 0t3.4 0 3.3 0 3.4 0"
      strokeWidth="1.2"
      stroke="var(--color-theme-flood)"
    />
  </Icon>
);

/** A screen on its stand. */
export const PresentIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <path d="M3.5 5h17v11h-17zM12 16v4M8.5 20h7" />
  </Icon>
);

/** A lamp that is turned low. */
export const LampIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />
  </Icon>
);

export const NextIcon = ({ size = 26 }: IconProps) => (
  <Icon size={size}>
    <path d="M9 5.5 15.5 12 9 18.5" />
  </Icon>
);

export const PreviousIcon = ({ size = 26 }: IconProps) => (
  <Icon size={size}>
    <path d="M15 5.5 8.5 12l6.5 6.5" />
  </Icon>
);

/** Three dots: there is more. */
export const MoreIcon = ({ size = 24 }: IconProps) => (
  <Icon size={size}>
    <path d="M4.5 12v.01M12 12v.01M19.5 12v.01" strokeWidth="4" />
  </Icon>
);

/** A pin on a place, seen from the side. */
export const ViewpointIcon = ({ size = 22 }: IconProps) => (
  <Icon size={size}>
    <path d="M12 21.5S5 15 5 9.5a7 7 0 0 1 14 0c0 5.5-7 12-7 12z" />
    <circle cx="12" cy="9.5" r="2.4" />
  </Icon>
);

/** How do we know? */
export const InfoIcon = ({ size }: IconProps) => (
  <Icon {...(size !== undefined && { size })}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5.5M12 7.4v.2" />
  </Icon>
);

/** Which way a column is sorted. */
export const SortIcon = ({ isDescending, size = 16 }: IconProps & { readonly isDescending: boolean }) => (
  <Icon size={size}>
    <path d={isDescending ? "m6 9 6 6 6-6" : "m6 15 6-6 6 6"} />
  </Icon>
);
