import {
  Archive,
  Book,
  Bookmark,
  Bot,
  Box,
  Bug,
  Calendar,
  Check,
  ChevronLeft,
  ChevronRight,
  CircleQuestionMark,
  Clipboard,
  Code,
  Compass,
  Copy,
  Download,
  ExternalLink,
  Eye,
  EyeOff,
  File,
  Flag,
  Folder,
  Globe,
  Heart,
  Image,
  Info,
  Key,
  Lightbulb,
  Link,
  type LucideIcon,
  Mail,
  Map as MapIcon,
  MessageSquare,
  Monitor,
  Pencil,
  Phone,
  Pin,
  Plus,
  RefreshCw,
  Rocket,
  Save,
  Settings,
  Share2,
  SlidersHorizontal,
  Smartphone,
  Sparkles,
  Star,
  Tag,
  ThumbsDown,
  ThumbsUp,
  Trash2,
  TriangleAlert,
  Upload,
  User,
} from 'lucide-react';

/** Slack's own icons by their names; the drawings are lucide's. */
const ICONS: Record<string, LucideIcon> = {
  archive: Archive,
  book: Book,
  bookmark: Bookmark,
  bot: Bot,
  bug: Bug,
  calendar: Calendar,
  call: Phone,
  'caret-left': ChevronLeft,
  'caret-right': ChevronRight,
  check: Check,
  clipboard: Clipboard,
  code: Code,
  comment: MessageSquare,
  compass: Compass,
  copy: Copy,
  cube: Box,
  download: Download,
  edit: Pencil,
  email: Mail,
  'eye-closed': EyeOff,
  'eye-open': Eye,
  file: File,
  flag: Flag,
  folder: Folder,
  gear: Settings,
  globe: Globe,
  heart: Heart,
  help: CircleQuestionMark,
  image: Image,
  info: Info,
  key: Key,
  lightbulb: Lightbulb,
  link: Link,
  map: MapIcon,
  mobile: Smartphone,
  'new-window': ExternalLink,
  pin: Pin,
  plus: Plus,
  refine: SlidersHorizontal,
  refresh: RefreshCw,
  rocket: Rocket,
  save: Save,
  screen: Monitor,
  share: Share2,
  sparkle: Sparkles,
  star: Star,
  'star-filled': Star,
  tag: Tag,
  'thumbs-down': ThumbsDown,
  'thumbs-up': ThumbsUp,
  trash: Trash2,
  upload: Upload,
  user: User,
  warning: TriangleAlert,
};

/** What may name an icon of Slack's set; the SDK's types do not say so yet. */
export interface Iconed {
  slack_icon?: { type: 'icon'; name: string };
}

/** A named icon of Slack's set on a card, container, or task. It repeats what the title says, and is not read out. */
export function SlackIcon({ icon, size = 20 }: { icon: { name: string }; size?: number }) {
  const Drawn = ICONS[icon.name];
  if (!Drawn) return null;
  return (
    <Drawn
      size={size}
      className="slack-icon"
      aria-hidden
      data-icon={icon.name}
      {...(icon.name === 'star-filled' && { fill: 'currentColor' })}
    />
  );
}
