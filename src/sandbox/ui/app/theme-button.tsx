import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { readTheme, setTheme, THEMES, type Theme } from './theme.js';

const ICONS = { system: Monitor, light: Sun, dark: Moon };
const NAMES = { system: 'Like the system', light: 'Light', dark: 'Dark' };

/** Light, dark, or as the system has it. */
export function ThemeButton() {
  const [theme, choose] = useState(readTheme);
  const Icon = ICONS[theme];
  const pick = (next: Theme): void => {
    setTheme(next);
    choose(next);
  };
  return (
    <MenuTrigger>
      <Button className="bar-button" aria-label={`Theme: ${NAMES[theme]}`}>
        <Icon size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          selectionMode="single"
          selectedKeys={[theme]}
          onAction={(key) => THEMES.filter((known) => known === key).forEach(pick)}
        >
          {THEMES.map((name) => (
            <MenuItem key={name} id={name} className="menu-item">
              {NAMES[name]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
