-- What stands in for objects that are not staged, to be tidied away when nobody refers to it any more.
CREATE INDEX cs_object_placeholder ON cs_object (connector, id) WHERE state = 5;
